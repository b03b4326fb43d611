"""Names of persons, states, bodies and places."""

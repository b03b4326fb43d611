"""Pure functions on strings that several steps need."""

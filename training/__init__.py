"""How the reading model comes about: data, network, training, export and evaluation. Nothing here ships but its result."""

"""How the reading model comes about: data, network, training, export and evaluation. Only its result ships."""

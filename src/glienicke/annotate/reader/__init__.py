"""The reading model at run time: words to pieces, the network, and what its scores mean."""

"""Readers of data sets: each gives documents with what its set annotates, and leaves open what it does not."""

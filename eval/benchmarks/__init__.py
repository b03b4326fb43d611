"""Benchmarks on data sets that a user has: each takes a path and a split, and prints its figures."""

"""Glienicke: one sourced record of a prisoner exchange in the making, from the reports of many outlets."""

__version__ = "0.1.0"

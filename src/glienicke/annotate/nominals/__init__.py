"""Descriptions, titles, unnamed sources and groups."""

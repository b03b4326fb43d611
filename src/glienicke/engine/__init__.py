"""The same pipeline over many workers."""

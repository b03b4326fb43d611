"""Reported speech: marks, units, cues, contents, speakers."""

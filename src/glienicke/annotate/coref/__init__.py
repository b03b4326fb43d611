"""Which mentions of one report mean the same."""

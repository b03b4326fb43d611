"""How well Glienicke reads: the scorer, the gate and the benchmarks. Never imported by the package."""

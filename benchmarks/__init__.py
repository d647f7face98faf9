"""What is promised about speed, measured beside others: `python3 dev.py bench`.

Each module `bench_NAME.py` offers `prepare(folder, random) -> Benchmark`; see `harness.py`.
"""

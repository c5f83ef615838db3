"""Theorems about the library's own code, proved by a solver (extra `proofs`).

A theorem is one function: it runs the code on unknown numbers and states what it claims of the
results. `python -m shapeproof.theorems` proves all of them.

What a proof covers: every value of every entry, over the reals or over IEEE floating point with
infinities, NaN, both zeros and subnormal numbers, each operation rounded to nearest, ties to even.
It is about the code as it runs on object arrays of two entries. What it does not cover: that the
compiled loops of NumPy round each operation so, and treat all entries alike. That is tested.
"""

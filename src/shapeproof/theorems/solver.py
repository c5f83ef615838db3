"""The solver z3. Every other module takes it from here, so that its absence is explained once."""

try:
    import z3 as z3
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        'the theorems need the solver z3; install it with: pip install "shapeproof[proofs]"',
        name="z3",
    ) from error

"""Tests of the mypy plugin: small programs that mypy checks and the interpreter runs."""

"""Operations: one class each, with shape rule, NumPy names, and on the tape forward and pull-back."""

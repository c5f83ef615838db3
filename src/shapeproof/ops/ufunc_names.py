"""The ufuncs of two operands that are in general use, by what their methods may do."""

#: Their reduction over several axes does not depend on an order.
REORDERABLE = ("add", "multiply")
#: Likewise, but of no elements there is no result.
EXTREMES = ("maximum", "minimum", "fmax", "fmin")
#: Likewise, with a truth value as result.
LOGICAL = ("logical_and", "logical_or", "logical_xor")
#: Likewise, for integers.
BITWISE = ("bitwise_and", "bitwise_or", "bitwise_xor", "gcd")
#: Likewise, for floating-point numbers.
FLOATING = ("logaddexp", "logaddexp2", "hypot")
#: Their reduction runs along one axis only.
ORDERED = (
    "subtract", "divide", "true_divide", "floor_divide", "power", "mod", "remainder", "fmod",
    "arctan2", "atan2", "lcm", "pow", "float_power", "left_shift", "right_shift",
    "bitwise_left_shift", "bitwise_right_shift", "copysign", "heaviside", "nextafter",
)  # fmt: skip
#: Likewise, with a truth value as result.
COMPARISONS = ("equal", "not_equal", "less", "less_equal", "greater", "greater_equal")

BINARY_UFUNCS = (*REORDERABLE, *EXTREMES, *LOGICAL, *BITWISE, *FLOATING, *ORDERED, *COMPARISONS)
#: The ufuncs of one operand that keep the element type, so that they may work in place.
UNARY_UFUNCS = ("negative", "positive", "absolute", "abs", "sign", "square", "conjugate", "conj")

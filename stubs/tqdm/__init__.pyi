from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)

class tqdm(Generic[T_co]):
    def __init__(
        self,
        iterable: Iterable[T_co],
        desc: str | None = None,
        *,
        unit: str = "it",
        disable: bool | None = False,
    ) -> None: ...
    def __iter__(self) -> Iterator[T_co]: ...
    def set_postfix_str(self, s: str = "", refresh: bool = True) -> None: ...

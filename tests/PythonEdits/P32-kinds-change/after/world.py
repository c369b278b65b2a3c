import dataclasses


class one:
    def __str__(self):
        return "class one"


def Two():
    return "function two"


def THREE():
    return 33


def four():
    return 44


def five():
    yield 55


@dataclasses.dataclass
class Six:
    a: int
    b: int = 6

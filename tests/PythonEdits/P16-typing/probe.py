import typing

import game.world


def setup():
    global box, pair, alias
    box, pair, alias = game.Box[int](1), game.Pair(3), game.Box[int]


def named():
    class One:
        name, size = "a", 1
    try:
        return isinstance(One(), game.Named)
    except TypeError:
        return "not at run time"


def answers():
    return [game.Box(1).get(), hasattr(game.Box, "put"), named(), game.Pair(3).total(), hasattr(game.Pair, "swap"),
            sorted(typing.get_type_hints(game.Options)), game.Box[int].__origin__ is game.Box]


def kept():
    lines = [box.get(), pair.total(), isinstance(box, game.Box), alias(5).get()]
    return lines + [pair.swap()] if hasattr(pair, "swap") else lines

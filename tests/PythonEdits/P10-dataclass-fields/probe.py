import dataclasses

import game.world


def setup():
    global item, place
    item, place = game.Item("sword"), game.Place(1)


def answers():
    return [game.Item("a"), [field.name for field in dataclasses.fields(game.Item)], game.Item("a") == game.Item("a"),
            game.Place(1), hash(game.Place(1)) == hash(game.Place(1))]


def kept():
    lines = [item.name, item.price, type(item) is game.Item, place]
    if hasattr(item, "total"):
        lines += [item.weight, item.tags, item.tags is item.tags, item.total(), item]
        try:
            place.x = 3
        except dataclasses.FrozenInstanceError as exception:
            lines.append(exception)
    return lines

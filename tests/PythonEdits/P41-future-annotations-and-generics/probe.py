import typing

import game.world


def setup():
    global node
    node = game.Node(1)


def answers():
    node = game.Node(1).link(game.Node(2))
    return [node, sorted(typing.get_type_hints(game.Node)), game.Special.tag, game.Special.limit, game.Keeper[str].__args__,
            typing.get_type_hints(game.Node.link)["return"] is game.Node]


def kept():
    return [node.link(game.Node(3)).next.value, type(node.next) is type(node)]

import game.world


def setup():
    global show, door, opening
    show, door = game.show, game.Door()
    opening = door.open


def answers():
    door = game.Door()
    return [game.show(1), game.show("x"), game.show(1.5), door.open(), hasattr(door, "close") and door.close(), door.is_open]


def kept():
    return [show(1), show("x"), show(2.5), opening(), door.open(), door.is_big]

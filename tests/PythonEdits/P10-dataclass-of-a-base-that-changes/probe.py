import game.world


def setup():
    global sword
    sword = game.Sword()


def answers():
    return [game.Sword(), game.Sword("a")]


def kept():
    return [sword]

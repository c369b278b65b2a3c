import game.world


def setup():
    global ask, orc
    ask, orc = game.world.ask, game.world.Orc()


def answers():
    return [game.world.ask(1), game.world.limit, game.world.Orc().name()]


def kept():
    return [ask(1), ask is game.world.ask, orc.name(), type(orc) is game.world.Orc]

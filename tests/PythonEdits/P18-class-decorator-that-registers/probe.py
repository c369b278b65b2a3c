import game.world


def setup():
    global orc
    orc = game.Orc()


def answers():
    kinds = game.commands.KINDS
    return [{name: cls.power for name, cls in kinds.items()}, kinds["Orc"] is game.Orc]


def kept():
    return [type(orc) is game.commands.KINDS["Orc"], orc.power]

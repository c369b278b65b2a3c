import game.world


def answers():
    return [[cls.size for cls in game.Base.known], game.Base.known[-1] is game.Model]

import game


def answers():
    return [game.Orc.power, game.LIMIT, game.second.LIMIT, game.other()]

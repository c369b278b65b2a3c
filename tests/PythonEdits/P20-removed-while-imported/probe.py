import game.world


def answers():
    return [game.fight(), game.LIMIT]

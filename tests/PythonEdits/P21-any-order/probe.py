import game.sub.inner


def answers():
    return [game.First.end, game.sub.deep(), game.sub.inner.deep(), game.MIDDLE]

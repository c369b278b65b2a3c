import game.world


def setup():
    global bag
    bag = game.Bag()


def answers():
    return [game.Bag().size()]


def kept():
    return [bag.size()]

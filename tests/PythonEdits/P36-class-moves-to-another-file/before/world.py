from game import Orc, shout


def fight():
    return Orc().attack() + shout()

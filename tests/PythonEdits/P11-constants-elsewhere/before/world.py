from game.config import NAMES, WIDTH as W
from game.middle import WIDTH as SECOND

AREA = W * 10
TWICE = (AREA, AREA)
SUM = SECOND + 1


def size(n=AREA):
    return n + W


class Room:
    width = W

    def area(self, scale=W):
        return self.width * scale

def one():
    return 1


class Two:
    size = 2


THREE = 3


async def four():
    return 4


def five():
    return [5]


class Six:
    def __init__(self, a):
        self.a = a

from game.a import LIMIT, extra, one


class Uses:
    limit = LIMIT


def two():
    return one() + extra() + str(Uses.limit)

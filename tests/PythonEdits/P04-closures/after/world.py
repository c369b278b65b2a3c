# a comment moves everything down
def counter(start):
    count = start

    def step(by=1):
        nonlocal count
        count += by * 10
        return count
    return step


def adder(number):
    return lambda other: number * other

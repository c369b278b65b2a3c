def act():
    return "a"


act = staticmethod(act).__func__
total = 1
total += 5
last = "x"
last = "y"

def act():
    return "b"


act = staticmethod(act).__func__
total = 1
total += 7
last = "x"

a = 1; b = [a]; c = (lambda: a, lambda: b)
if True: d = 4

a = 1; b = [a]; c = (lambda: a + 1, lambda: b)
if True: d = 5

namespace G;
public static class U { public static string Go() { var x = 1; var r = C.F(out x); var c = new C(); c[1] = 8; var b = new Big { A = 3 }; return $"{x} {r} {C.H(b)} {c.Get(1)} {c.At(1)} {c[2]}"; } }

namespace G;
public static class U { public static string Go() { var x = 1; var r = C.F(in x); var c = new C(); c.Get(1) = 8; c.At(2)++; var b = new Big { A = 3 }; return $"{x} {r} {C.H(in b)} {c.Get(1)} {c.At(1)} {c[2]}"; } }

namespace G;
public static class U { public static string Go() { var x = 1; var r = C.F(ref x); var c = new C(); c[1] = 7; return $"{x} {r} {C.H(new Big { A = 3 })} {c.Get(1)} {c.At(1)}"; } }

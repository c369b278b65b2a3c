namespace G;
public static unsafe class U { public static string Go() { var f = new Fx(); f.D[0] = 3; var x = 4; var r = new Rs(ref x); var ia = new Ia(); ia[2] = 5; return $"{f.Sum()} {r.Get()} {ia[2]} {new C().Call(4)}"; } }

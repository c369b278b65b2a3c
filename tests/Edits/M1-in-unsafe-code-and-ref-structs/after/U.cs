namespace G;
public static unsafe class U { public static string Go() { var f = new Fx(); f.D[0] = 3; f[3] = 40; f[2]++; var x = 4; var r = new Rs(ref x); var ia = new Ia(); ia[2] = 5; ia.All[3] = 6; var y = 9; r.Over(ref y); Span<int> s = [77]; return $"{f.Sum()} {r.Get()} {y} {ia[2]} {ia.Total()} {new C().Call(4)} {new Rs(s).Get()}"; } }

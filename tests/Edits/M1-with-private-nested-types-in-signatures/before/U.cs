namespace G;
public static class U { public static string Go() { var l = new L(); l.Add(4); return new A().Go() + new B().GoB() + string.Join(",", l); } }

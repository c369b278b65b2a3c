namespace G;
public class B { public int M() => 2; }
public class A { public string N = "s"; public string Other = "o"; public string M() => N + Other; }

namespace G;
public class Money { public int V; public Money(int v) => V = v; public static explicit operator int(Money m) => m.V; public static Money operator +(Money a, Money b) => new(a.V + b.V); }
public class Gold(int v) : Money(v);

namespace G;
public class Money { public int V; public Money(int v) => V = v; public static implicit operator int(Money m) => m.V; public static explicit operator long(Money m) => m.V * 100; public static Money operator +(Money a, Money b) => new(a.V + b.V);}
public class Gold(int v) : Money(v) { public static Gold operator +(Gold a, Gold b) => new(a.V * b.V); public static explicit operator int(Gold m) => -m.V; }

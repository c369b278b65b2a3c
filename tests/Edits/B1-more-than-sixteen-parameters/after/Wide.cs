namespace Game;

public class Wide
{
    public string Instance(
        int a, long b, string c, double d, byte e, short f, char g, bool h, int i,
        int j, int k, int l, int m, int n, int o, int p, int q, object r) => $"{r} {q}.{a} {c}{d}:{g}{h}";

    public static int Static(
        int a, int b, int c, int d, int e, int f, int g, int h, int i, int j,
        int k, int l, int m, int n, int o, int p, int q, ref int r)
    {
        r = a * q;
        return r + i;
    }
}

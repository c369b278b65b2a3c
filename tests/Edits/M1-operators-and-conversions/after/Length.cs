namespace Game;

public class Length(int metres)
{
    public int Metres => metres;

    public static Length operator +(Length left, Length right) => new(left.Metres + right.Metres);

    public static bool operator ==(Length left, Length right) => left.Metres == right.Metres;

    public static bool operator !=(Length left, Length right) => !(left == right);

    public static Length operator --(Length length) => new(length.Metres - 1);

    public static implicit operator Length(int metres) => new(metres);

    public static explicit operator string(Length length) => $"{length.Metres} metres";

    public static bool operator true(Length length) => length.Metres > 0;

    public static bool operator false(Length length) => length.Metres <= 0;
}

public static class Road
{
    public static string Show(int a, int b)
    {
        Length first = a, second = b;
        var both = first + second + 100;
        both--;
        return $"{(string)both} {first == second} {first != second} {(second ? "long" : "none")}";
    }
}

namespace G;
public struct Counter
{
    public int Value { get; set; }
}

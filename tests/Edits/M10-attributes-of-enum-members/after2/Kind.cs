using System.ComponentModel;

public enum Kind
{
    Plain,

    [Description("as it was")]
    Told,
}

using System.ComponentModel;

namespace Game;

[Description("new")]
public class Item;

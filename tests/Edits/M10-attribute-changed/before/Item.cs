using System.ComponentModel;

namespace Game;

[Description("old")]
public class Item;
